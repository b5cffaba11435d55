package kiestudio.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds and makes accounts. */
@Service
public class Accounts {

    public Optional<Account> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Account> findByUsername(String username) {
        throw new UnsupportedOperationException();
    }

    public List<Account> all() {
        throw new UnsupportedOperationException();
    }

    /** Display names by id, for lists. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /** Whether nobody has an account yet. */
    public boolean none() {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws IllegalArgumentException with a sentence for the person: name taken or not allowed, password not 12 to 128 characters
     */
    public Account create(String username, String displayName, String password, Role role) {
        throw new UnsupportedOperationException();
    }
}
