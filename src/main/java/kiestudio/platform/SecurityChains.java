package kiestudio.platform;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Who gets through the door, in three chains: programs (token only), media (session or token), screens (session). What somebody may
 * do behind the door is decided by the features, row by row.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityChains {

    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** Every way to prove who one is; the features contribute the providers. */
    @Bean
    AuthenticationManager authenticationManager(List<AuthenticationProvider> providers) {
        return new ProviderManager(providers);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, AuthenticationManager authentication, ProblemRefusals refusals) {
        stateless(http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**"), authentication, refusals)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests
                        // The token in the path is all that Kie can show.
                        .requestMatchers(HttpMethod.POST, "/api/kie/callback/*").permitAll()
                        .requestMatchers("/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasRole(ADMINISTRATOR)
                        .anyRequest().authenticated());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain media(HttpSecurity http, AuthenticationManager authentication, ProblemRefusals refusals) {
        stateless(http.securityMatcher("/media/**"), authentication, refusals)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, "/media/**").authenticated()
                        .requestMatchers(HttpMethod.HEAD, "/media/**").authenticated()
                        .anyRequest().denyAll());
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain screens(
            HttpSecurity http,
            AuthenticationManager authentication,
            RememberMeServices rememberMe,
            VaadinDefaultRequestCache wanted) {
        wanted.setDelegateRequestCache(wantedAddress());
        LogoutHandler forgetCache = (request, response, who) -> response.setHeader("Clear-Site-Data", "\"cache\"");
        http.authenticationManager(authentication)
                .headers(SecurityHeaders::apply)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers("/setup").permitAll())
                .rememberMe(remember -> remember.rememberMeServices(rememberMe))
                .with(vaadin(), screens -> screens.loginView("/login")
                        .addLogoutHandler(forgetCache)
                        // Not denied, so that an unknown address reaches our own not-found view.
                        .anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }

    /** Remembers where a stranger wanted to go, without leaving {@code ?continue} in the address once they are there. */
    private static RequestCache wantedAddress() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static HttpSecurity stateless(
            HttpSecurity http, AuthenticationManager authentication, ProblemRefusals refusals) {
        return http.authenticationManager(authentication)
                .headers(SecurityHeaders::apply)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new BearerTokenFilter(authentication, refusals), AnonymousAuthenticationFilter.class);
    }

    /** Before everything else, the WebSocket upgrade included. */
    @Bean
    FilterRegistrationBean<OwnOriginFilter> ownOrigin() {
        var registration = new FilterRegistrationBean<>(new OwnOriginFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** Inside Spring Security's filter, whose own Cache-Control must stay what it is. */
    @Bean
    FilterRegistrationBean<LongLivedBuildFilter> longLivedBuild() {
        var registration = new FilterRegistrationBean<>(new LongLivedBuildFilter());
        registration.addUrlPatterns("/VAADIN/build/*");
        registration.setOrder(0);
        return registration;
    }
}
