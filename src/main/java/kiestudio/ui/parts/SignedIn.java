package kiestudio.ui.parts;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import kiestudio.account.Person;
import org.springframework.stereotype.Component;

/** Who sits in front of the screen. */
@Component
public class SignedIn {

    private final AuthenticationContext authentication;

    SignedIn(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    public Optional<Person> find() {
        return authentication.getAuthenticatedUser(Person.class);
    }

    /** The person; views that need one are closed to anybody else. */
    public Person person() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public void signOut() {
        authentication.logout();
    }
}
