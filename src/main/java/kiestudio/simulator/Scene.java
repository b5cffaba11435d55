package kiestudio.simulator;

import static kiestudio.simulator.Palette.Mood.AMBER;
import static kiestudio.simulator.Palette.Mood.DAWN;
import static kiestudio.simulator.Palette.Mood.DAY;
import static kiestudio.simulator.Palette.Mood.DUSK;
import static kiestudio.simulator.Palette.Mood.NIGHT;
import static kiestudio.simulator.Palette.Mood.ROSE;
import static kiestudio.simulator.Palette.Mood.SUNSET;
import static kiestudio.simulator.Palette.Mood.TEAL;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** What a picture shows. Words of the prompt, English or Russian, choose the scene and the mood; otherwise chance does. */
enum Scene {
    MOUNTAINS(
            "mountain", "alps", "peak", "hill", "valley", "canyon", "snow", "гор", "холм", "вершин", "долин", "каньон",
            "снег"),
    FOREST(
            "forest", "tree", "wood", "pine", "jungle", "bear", "fox", "deer", "лес", "дерев", "сосн", "ёлк", "елк",
            "медвед", "лис"),
    SEA(
            "sea", "ocean", "wave", "beach", "lake", "ship", "boat", "sail", "lighthouse", "fish", "мор", "океан", "волн",
            "пляж", "озер", "кораб", "лодк", "маяк", "рыб"),
    PLANET(
            "space", "planet", "galaxy", "star", "moon", "astronaut", "rocket", "cosmos", "cosmic", "космос", "планет", "галакт",
            "звезд", "звёзд", "лун", "косм", "ракет"),
    CITY(
            "city", "town", "street", "skyline", "building", "car", "cyberpunk", "neon", "robot", "город", "улиц", "небоскр",
            "дом", "кибер", "неон", "робот", "машин"),
    FLOWERS(
            "flower", "rose", "garden", "bloom", "spring", "butterfly", "bird", "girl", "woman", "цвет", "роз", "сад",
            "весн", "бабоч", "птиц", "девуш", "женщин"),
    SILK(
            "silk", "abstract", "dream", "music", "wind", "aurora", "smoke", "dance", "logo", "шелк", "шёлк", "абстракт",
            "мечт", "музык", "ветер", "сияни", "танц", "логотип");

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
        int longest = 0;
        for (Scene scene : values()) {
            for (String word : scene.words) {
                int at = place(prompt, word);
                // The longer word wins where two begin alike: "город" is no "гора".
                if (at >= 0 && (at < first || at == first && word.length() > longest)) {
                    first = at;
                    longest = word.length();
                    found = scene;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    static Palette.Mood mood(Scene scene, String prompt, Random random) {
        List<Palette.Mood> fitting =
                switch (scene) {
                    case MOUNTAINS -> List.of(DAWN, DUSK, SUNSET, DAY, TEAL);
                    case FOREST -> List.of(Palette.Mood.FOREST, DAWN, AMBER, TEAL);
                    case SEA -> List.of(SUNSET, DAWN, TEAL, DUSK, DAY);
                    case PLANET -> List.of(NIGHT, DUSK, TEAL);
                    case CITY -> List.of(DUSK, NIGHT, SUNSET, ROSE);
                    case FLOWERS -> List.of(ROSE, DAWN, AMBER, Palette.Mood.FOREST);
                    case SILK -> List.of(DUSK, TEAL, ROSE, NIGHT, SUNSET);
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

    /** Where the word stands in the prompt, or -1. Russian words are stems, since their endings change; English ones may have an s or y. */
    private static int place(String prompt, String word) {
        String text = prompt.toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
            if (begins && (word.charAt(0) > 'z' || ends(text, at + word.length()))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean ends(String text, int at) {
        int end = at < text.length() && (text.charAt(at) == 's' || text.charAt(at) == 'y') ? at + 1 : at;
        return end == text.length() || !Character.isLetter(text.charAt(end));
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
