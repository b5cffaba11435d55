package kiestudio.account;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** The one place that says who may see what. What somebody may not see does not exist for them. */
@Component
public class AccessPolicy {

    /** Owners see their own things, administrators see everything. */
    public boolean mayRead(Person person, UUID ownerId) {
        return person.administrator() || person.id().equals(ownerId);
    }

    /** Only the owner may send a medium to Kie in a task of their own. */
    public boolean mayUse(Person person, UUID ownerId) {
        return person.id().equals(ownerId);
    }

    /** What is shared may be put in order by administrators as well; what is not, by its owner alone. */
    public boolean mayChange(Person person, UUID ownerId, boolean shared) {
        return person.id().equals(ownerId) || shared && person.administrator();
    }
}
