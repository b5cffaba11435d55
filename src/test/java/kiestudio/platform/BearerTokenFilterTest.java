package kiestudio.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class BearerTokenFilterTest {

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kst_plain-token", "любой текст не короче тридцати двух знаков"})
    void a_token_may_be_any_text(String token) throws Exception {
        var request = new MockHttpServletRequest();
        // As Tomcat hands it over, when the client sent UTF-8.
        String received = new String(token.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        request.addHeader("Authorization", "bearer " + received);
        var filter = new BearerTokenFilter(authentication -> authentication, (of, with, e) -> {});

        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(SecurityContextHolder.getContext().getAuthentication().getCredentials()).isEqualTo(token);
    }
}
