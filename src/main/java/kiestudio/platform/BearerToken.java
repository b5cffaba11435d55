package kiestudio.platform;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** The API token of a request: first as it came, then as whoever it belongs to. */
public final class BearerToken extends AbstractAuthenticationToken {

    private final Object principal;
    private @Nullable String value;

    private BearerToken(Object principal, @Nullable String value, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.principal = principal;
        this.value = value;
    }

    /** A token as it stood in the request, not yet believed. */
    static BearerToken presented(String value) {
        return new BearerToken("unknown", value, List.of());
    }

    /** The same token once its owner is known; it no longer holds the secret. */
    public static BearerToken of(Object owner, Collection<? extends GrantedAuthority> authorities) {
        var token = new BearerToken(owner, null, authorities);
        token.setAuthenticated(true);
        return token;
    }

    /** The secret as presented; null once the owner is known. */
    @Override
    public @Nullable String getCredentials() {
        return value;
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    @Override
    public void eraseCredentials() {
        super.eraseCredentials();
        value = null;
    }
}
