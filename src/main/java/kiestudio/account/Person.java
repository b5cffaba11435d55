package kiestudio.account;

import java.security.Principal;
import java.util.UUID;

/** Who is asking: the principal of a session or an API token. */
public record Person(UUID id, String username, Role role) implements Principal {

    @Override
    public String getName() {
        return username;
    }

    public boolean administrator() {
        return role == Role.ADMINISTRATOR;
    }
}
