package kiestudio.account;

import kiestudio.platform.BearerToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Turns the API token of a request into the person whose it is. */
@Component
class TokenSignIn implements AuthenticationProvider {

    private final ApiTokens tokens;

    TokenSignIn(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        return tokens.owner(String.valueOf(request.getCredentials()))
                .map(person -> BearerToken.of(person, PasswordSignIn.authorities(person)))
                .orElseThrow(() -> new BadCredentialsException("no such token"));
    }
}
