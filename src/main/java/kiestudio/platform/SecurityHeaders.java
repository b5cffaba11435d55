package kiestudio.platform;

import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The response headers of every chain. A controller that sets its own Content-Security-Policy or Cache-Control keeps it. */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    /** Vaadin 25.2 builds its screens with inline scripts and {@code eval}; everything else comes from here alone. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    static void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(FrameOptionsConfig::sameOrigin)
                // Written only over TLS. Neighbours on the same domain may still speak plain http.
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false));
    }

    /** Vaadin's pages are forwarded, and Tomcat 11 would close the response before Spring Security writes its headers. */
    @Bean
    TomcatContextCustomizer headersOnForwardedPages() {
        return context -> context.setSuspendWrappedResponseAfterForward(false);
    }
}
