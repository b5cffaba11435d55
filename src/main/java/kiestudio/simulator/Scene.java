package kiestudio.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** What a picture shows. Words of the prompt, English or Russian, choose the scene and the mood; otherwise chance does. */
enum Scene {
    MOUNTAINS("mountain", "alp", "peak", "hill", "valley", "canyon", "snow", "гор", "холм", "вершин", "долин", "каньон", "снег"),
    FOREST("forest", "tree", "wood", "pine", "jungle", "bear", "fox", "deer", "лес", "дерев", "сосн", "ёлк", "елк", "медвед", "лис"),
    SEA("sea", "ocean", "wave", "beach", "lake", "ship", "boat", "sail", "lighthouse", "fish", "мор", "океан", "волн", "пляж", "озер", "кораб", "лодк", "маяк", "рыб"),
    PLANET("space", "planet", "galaxy", "star", "moon", "astronaut", "rocket", "cosm", "космос", "планет", "галакт", "звезд", "звёзд", "лун", "косм", "ракет"),
    CITY("city", "town", "street", "skyline", "building", "car", "cyber", "neon", "robot", "город", "улиц", "небоскр", "дом", "кибер", "неон", "робот", "машин"),
    FLOWERS("flower", "rose", "garden", "bloom", "spring", "butterfly", "bird", "girl", "woman", "цвет", "роз", "сад", "весн", "бабоч", "птиц", "девуш", "женщин"),
    SILK("silk", "abstract", "dream", "music", "wind", "aurora", "smoke", "dance", "logo", "шелк", "шёлк", "абстракт", "мечт", "музык", "ветер", "сияни", "танц", "логотип");

    private final List<String> words;

    Scene(String... words) {
        this.words = List.of(words);
    }

    static Scene of(String prompt, Random random) {
        Scene chance = values()[random.nextInt(values().length)];
        return named(prompt).orElse(chance);
    }

    private static Optional<Scene> named(String prompt) {
        Scene found = null;
        int first = Integer.MAX_VALUE;
        for (Scene scene : values()) {
            for (String word : scene.words) {
                int at = place(prompt, word);
                if (at >= 0 && at < first) {
                    first = at;
                    found = scene;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    static Palette.Mood mood(Scene scene, String prompt, Random random) {
        List<Palette.Mood> fitting =
                switch (scene) {
                    case MOUNTAINS -> List.of(Palette.Mood.DAWN, Palette.Mood.DUSK, Palette.Mood.SUNSET, Palette.Mood.DAY, Palette.Mood.TEAL);
                    case FOREST -> List.of(Palette.Mood.FOREST, Palette.Mood.DAWN, Palette.Mood.AMBER, Palette.Mood.TEAL);
                    case SEA -> List.of(Palette.Mood.SUNSET, Palette.Mood.DAWN, Palette.Mood.TEAL, Palette.Mood.DUSK, Palette.Mood.DAY);
                    case PLANET -> List.of(Palette.Mood.NIGHT, Palette.Mood.DUSK, Palette.Mood.TEAL);
                    case CITY -> List.of(Palette.Mood.DUSK, Palette.Mood.NIGHT, Palette.Mood.SUNSET, Palette.Mood.ROSE);
                    case FLOWERS -> List.of(Palette.Mood.ROSE, Palette.Mood.DAWN, Palette.Mood.AMBER, Palette.Mood.FOREST);
                    case SILK -> List.of(Palette.Mood.DUSK, Palette.Mood.TEAL, Palette.Mood.ROSE, Palette.Mood.NIGHT, Palette.Mood.SUNSET);
                };
        Palette.Mood chance = fitting.get(random.nextInt(fitting.size()));
        if (says(prompt, "sunset", "закат", "fire", "огонь", "огн")) {
            return Palette.Mood.SUNSET;
        }
        if (says(prompt, "night", "ночь", "ночн", "dark", "тёмн", "темн")) {
            return Palette.Mood.NIGHT;
        }
        if (says(prompt, "dawn", "morning", "sunrise", "рассвет", "утр")) {
            return Palette.Mood.DAWN;
        }
        if (says(prompt, "autumn", "gold", "осен", "золот", "desert", "пустын")) {
            return Palette.Mood.AMBER;
        }
        return chance;
    }

    private static boolean says(String prompt, String... words) {
        for (String word : words) {
            if (place(prompt, word) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where a word that begins so stands in the prompt, or -1. */
    private static int place(String prompt, String beginning) {
        String text = prompt.toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            if (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }

    void paint(Canvas canvas) {
        switch (this) {
            case MOUNTAINS -> Landscapes.mountains(canvas);
            case FOREST -> Landscapes.forest(canvas);
            case SEA -> Landscapes.sea(canvas);
            case PLANET -> Fantasies.planet(canvas);
            case CITY -> Landscapes.city(canvas);
            case FLOWERS -> Fantasies.flowers(canvas);
            case SILK -> Fantasies.silk(canvas);
        }
    }
}
