package kiestudio;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the studio: one jar that serves the screens, the REST API and the workers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class KieStudioApplication {

    public static void main(String[] args) {
        SpringApplication.run(KieStudioApplication.class, args);
    }
}
