package kiestudio.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Sign-in by name and password. An unknown name, a wrong password, a disabled account and a wait all get the same words, and all but
 * the wait the same work.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    static final String REFUSAL = "The name or the password is not right, or there were too many tries; wait a moment.";

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginBackoff backoff;
    private final Audit audit;

    PasswordSignIn(Accounts accounts, Passwords passwords, LoginBackoff backoff, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.backoff = backoff;
        this.audit = audit;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = Username.normalized(request.getName());
        String address = address(request.getDetails());
        switch (backoff.begin(username, address)) {
            case LoginBackoff.Try.Refused refused -> throw new BadCredentialsException(REFUSAL);
            case LoginBackoff.Try.Allowed allowed -> {
                Optional<Person> person = check(username, String.valueOf(request.getCredentials()));
                if (person.isEmpty() && allowed.last()) {
                    audit.record(null, "sign-in-slowed", username, "five failed tries from " + address);
                }
                return signedIn(person.orElseThrow(() -> new BadCredentialsException(REFUSAL)), request, address);
            }
        }
    }

    private Optional<Person> check(String username, String password) {
        Optional<Accounts.Credentials> found = accounts.credentials(username);
        if (found.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        boolean matches = passwords.matches(password, found.get().hash());
        return found.filter(credentials -> matches && credentials.enabled()).map(Accounts.Credentials::person);
    }

    private Authentication signedIn(Person person, Authentication request, String address) {
        backoff.succeeded(person.username(), address);
        audit.record(person.id(), "signed-in", person.username(), address);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities(person));
        authentication.setDetails(request.getDetails());
        return authentication;
    }

    static List<SimpleGrantedAuthority> authorities(Person person) {
        return List.of(new SimpleGrantedAuthority("ROLE_" + person.role().name()));
    }

    /** A forwarded address only where {@code server.forward-headers-strategy} makes it the request's own. */
    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }
}
