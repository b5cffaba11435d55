package kiestudio.platform;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when {@code kie.api-key} is missing or blank: the built-in simulator stands in for Kie. */
public class NoApiKey implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !ApiKeyGiven.given(context.getEnvironment());
    }
}
