package kiestudio.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import kiestudio.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;

/**
 * Sign-in by a browser's cookie. Spring's own persistent services change the cookie at every use and take a second use of the old one
 * for theft; several tabs that wake together would then be signed out. So the cookie stays the same until it is ended.
 */
@Configuration(proxyBeanMethods = false)
class RememberMe {

    /** Ties Spring's two halves together within this process; cookies do not depend on it. */
    private final String key = Secret.random(128);

    @Bean
    RememberMeServices rememberMeServices(RememberedBrowsers browsers, Audit audit) {
        return new Services(key, browsers, audit);
    }

    @Bean
    AuthenticationProvider rememberedSignIn() {
        return new RememberMeAuthenticationProvider(key);
    }

    private static final class Services extends AbstractRememberMeServices {

        private final RememberedBrowsers browsers;
        private final Audit audit;

        Services(String key, RememberedBrowsers browsers, Audit audit) {
            super(key, username -> {
                throw UsernameNotFoundException.fromUsername(username);
            });
            this.browsers = browsers;
            this.audit = audit;
            setTokenValiditySeconds((int) RememberedBrowsers.LIFETIME.toSeconds());
            setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        }

        @Override
        protected void onLoginSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
            if (authentication.getPrincipal() instanceof Person person) {
                write(browsers.remember(person.id()), request, response);
            }
        }

        @Override
        protected UserDetails processAutoLoginCookie(
                String[] cookie, HttpServletRequest request, HttpServletResponse response) {
            Person person = browsers.owner(secret(cookie))
                    .orElseThrow(() -> new InvalidCookieException("no such remembered browser"));
            write(secret(cookie), request, response);
            audit.record(person.id(), "signed-in", person.username(), "remembered, from " + request.getRemoteAddr());
            return new Remembered(person);
        }

        @Override
        protected Authentication createSuccessfulAuthentication(HttpServletRequest request, UserDetails user) {
            Person person = ((Remembered) user).person();
            var authentication =
                    new RememberMeAuthenticationToken(getKey(), person, PasswordSignIn.authorities(person));
            authentication.setDetails(getAuthenticationDetailsSource().buildDetails(request));
            return authentication;
        }

        /** Signing out here leaves the person's other browsers alone. */
        @Override
        public void logout(
                HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
            String cookie = extractRememberMeCookie(request);
            super.logout(request, response, authentication);
            if (cookie != null && !cookie.isEmpty()) {
                try {
                    browsers.forget(secret(decodeCookie(cookie)));
                } catch (InvalidCookieException notOurs) {
                    logger.debug("a cookie that says nothing needs no ending");
                }
            }
        }

        private void write(String secret, HttpServletRequest request, HttpServletResponse response) {
            setCookie(new String[] {secret}, getTokenValiditySeconds(), request, response);
        }

        private static String secret(String[] cookie) {
            if (cookie.length != 1) {
                throw new InvalidCookieException("not a cookie of ours");
            }
            return cookie[0];
        }
    }

    /** What Spring's base class hands from one step to the next. */
    private record Remembered(Person person) implements UserDetails {

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public @Nullable String getPassword() {
            return null;
        }

        @Override
        public String getUsername() {
            return person.username();
        }
    }
}
