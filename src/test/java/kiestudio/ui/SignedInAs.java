package kiestudio.ui;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.account.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Runs a test as somebody with an account, which is made when it is not there yet. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedInAs.Factory.class)
public @interface SignedInAs {

    String value();

    Role role() default Role.MEMBER;

    class Factory implements WithSecurityContextFactory<SignedInAs> {

        private final Accounts accounts;
        private final SecurityContextHolderStrategy strategy;

        Factory(Accounts accounts, SecurityContextHolderStrategy strategy) {
            this.accounts = accounts;
            this.strategy = strategy;
        }

        @Override
        public SecurityContext createSecurityContext(SignedInAs wanted) {
            // The holder is static: another test's studio may have put its own there.
            SecurityContextHolder.setContextHolderStrategy(strategy);
            Account account = accounts.findByUsername(wanted.value())
                    .orElseGet(() -> accounts.create(
                            wanted.value(), wanted.value(), "a password of " + wanted.value(), wanted.role()));
            return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    account.person(), null, AuthorityUtils.createAuthorityList("ROLE_" + account.role())));
        }
    }
}
