package kiestudio.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds and reads all files of the catalogue: the built-in ones, then those of a folder, which add to or replace them by id. */
final class CatalogFiles {

    private Vocabulary vocabulary = new Vocabulary(Map.of(), Map.of());
    private final Map<String, ModelReader.Loaded> byId = new LinkedHashMap<>();

    private CatalogFiles() {}

    static List<Model> read(@Nullable Path extraDir) {
        CatalogFiles files = new CatalogFiles();
        files.add(builtIn());
        if (extraDir != null) {
            files.add(inFolder(extraDir));
        }
        files.refuseAmbiguousIds();
        files.refuseMissingSubstitutes();
        return files.byId.values().stream()
                .sorted(Comparator.comparingInt(ModelReader.Loaded::order).thenComparing(loaded -> loaded.model().id()))
                .map(ModelReader.Loaded::model)
                .toList();
    }

    private void add(Map<String, String> sources) {
        Map<String, ModelReader.Loaded> added = new LinkedHashMap<>();
        sources.forEach((name, yaml) -> {
            if (name.endsWith("/" + Vocabulary.FILE_NAME)) {
                vocabulary = vocabulary.with(Vocabulary.read(YamlNode.parse(name, yaml)));
            }
        });
        sources.forEach((name, yaml) -> {
            if (!name.endsWith("/" + Vocabulary.FILE_NAME)) {
                ModelReader.Loaded loaded = ModelReader.read(YamlNode.parse(name, yaml), vocabulary);
                if (added.put(loaded.model().id(), loaded) != null) {
                    throw loaded.file().need("id").refuse("another file already has the id " + loaded.model().id());
                }
            }
        });
        byId.putAll(added);
    }

    /** A Kie id must lead to one variant, and an id of ours must not be the Kie id of another model. */
    private void refuseAmbiguousIds() {
        Map<String, String> owners = new HashMap<>();
        for (ModelReader.Loaded loaded : byId.values()) {
            List<YamlNode> places = loaded.file().need("variants").items();
            for (int i = 0; i < places.size(); i++) {
                String kieId = loaded.model().variants().get(i).kieId();
                String owner = owners.put(kieId, loaded.model().id());
                boolean ofAnother = byId.containsKey(kieId) && !kieId.equals(loaded.model().id());
                if (owner != null || ofAnother) {
                    throw places.get(i).need("kieId").refuse("the model " + (owner == null ? kieId : owner)
                            + " already answers to " + kieId);
                }
            }
        }
    }

    private void refuseMissingSubstitutes() {
        for (ModelReader.Loaded loaded : byId.values()) {
            String substitute = loaded.model().substitute();
            if (substitute != null && (!byId.containsKey(substitute) || byId.get(substitute).model().retired())) {
                throw loaded.file().need("substitute").refuse("there is no living model " + substitute);
            }
        }
    }

    /** Through the class path, since a folder cannot be listed inside the executable jar. */
    private static Map<String, String> builtIn() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver(CatalogFiles.class.getClassLoader())
                    .getResources("classpath*:catalog/**/*.yaml");
            if (found.length == 0) {
                throw new CatalogException("there is no built-in catalogue on the class path");
            }
            Map<String, String> sources = new LinkedHashMap<>();
            for (Resource resource : Arrays.stream(found).sorted(Comparator.comparing(CatalogFiles::name)).toList()) {
                sources.put(name(resource), resource.getContentAsString(StandardCharsets.UTF_8));
            }
            return sources;
        } catch (IOException e) {
            throw new CatalogException("the built-in catalogue cannot be read: " + e.getMessage(), e);
        }
    }

    /** {@code catalog/image/x.yaml} */
    private static String name(Resource resource) {
        try {
            String address = resource.getURL().toString();
            return address.substring(address.lastIndexOf("/catalog/") + 1);
        } catch (IOException e) {
            throw new CatalogException(resource.getDescription() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CatalogException("studio.catalog-dir is not a folder: " + folder.toAbsolutePath());
        }
        try (Stream<Path> walk = Files.walk(folder.toAbsolutePath().normalize())) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
            Map<String, String> sources = new LinkedHashMap<>();
            for (Path file : files) {
                sources.put(file.toString(), Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new CatalogException("studio.catalog-dir cannot be read: " + e, e);
        }
    }
}
