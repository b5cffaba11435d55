package kiestudio;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the walls of the house in {@code docs/architecture.md}: upper floors import lower ones, never back and never sideways. */
class StructureTest {

    /** A feature and what it may import besides itself. */
    private record Room(String feature, List<String> below) {

        String[] mayImport() {
            return Stream.concat(Stream.of(feature), below.stream()).map(Room::packages).toArray(String[]::new);
        }

        static String packages(String feature) {
            return "kiestudio." + feature + "..";
        }

        @Override
        public String toString() {
            return feature;
        }
    }

    private static final List<String> EVERYTHING_BELOW =
            List.of("generation", "library", "catalog", "kie", "media", "account", "platform");

    private static final List<Room> HOUSE = List.of(
            new Room("ui", EVERYTHING_BELOW),
            new Room("api", EVERYTHING_BELOW),
            new Room("generation", List.of("catalog", "kie", "media", "account", "platform")),
            new Room("library", List.of("account", "platform")),
            new Room("catalog", List.of("platform")),
            new Room("kie", List.of("platform")),
            new Room("media", List.of("platform")),
            new Room("account", List.of("platform")),
            new Room("simulator", List.of("catalog", "platform")),
            new Room("platform", List.of()));

    private static final JavaClasses STUDIO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kiestudio");

    static Stream<Room> house() {
        return HOUSE.stream();
    }

    @ParameterizedTest
    @MethodSource("house")
    void a_feature_imports_only_the_floors_below(Room room) {
        classes()
                .that()
                .resideInAPackage(Room.packages(room.feature()))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("kiestudio..").or(resideInAnyPackage(room.mayImport())))
                .check(STUDIO);
    }

    @Test
    void every_feature_stands_in_the_house() {
        var features = ApplicationModules.of(KieStudioApplication.class).stream()
                .map(module -> module.getIdentifier().toString());

        assertThat(features).containsExactlyInAnyOrderElementsOf(HOUSE.stream().map(Room::feature).toList());
    }

    @Test
    void features_form_no_circle_and_leave_the_inner_packages_of_others_alone() {
        ApplicationModules.of(KieStudioApplication.class).verify();
    }

    @Test
    void the_application_class_knows_only_the_platform() {
        classes()
                .that()
                .resideInAPackage("kiestudio")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("kiestudio..").or(resideInAnyPackage("kiestudio", "kiestudio.platform..")))
                .check(STUDIO);
    }

    @Test
    void vaadin_stays_in_the_screens() {
        noClasses()
                .that()
                .resideOutsideOfPackages("kiestudio.ui..", "kiestudio.platform..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin.."))
                .check(STUDIO);
    }

    /** Vaadin brings its own configurer for Spring Security's chain. */
    @Test
    void the_platform_knows_of_vaadin_only_its_part_in_the_security_chain() {
        noClasses()
                .that()
                .resideInAPackage("kiestudio.platform..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin..")
                        .and(resideOutsideOfPackage("com.vaadin.flow.spring.security..")))
                .check(STUDIO);
    }

    @Test
    void entities_and_repositories_stay_in_their_feature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .or()
                .areAnnotatedWith(MappedSuperclass.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .check(STUDIO);
    }
}
