package kiestudio.platform;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when {@code kie.api-key} is set and not blank: the studio speaks to the real Kie. The opposite is {@link NoApiKey}. */
public class ApiKeyGiven implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return given(context.getEnvironment());
    }

    static boolean given(Environment environment) {
        return !Binder.get(environment).bind("kie.api-key", String.class).orElse("").isBlank();
    }
}
