package kiestudio.kie;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the API key and a callback's token out of every text that leaves this package. */
record Secrets(List<String> words) {

    static Secrets of(String apiKey, @Nullable URI callback) {
        String path = callback == null || callback.getRawPath() == null ? "" : callback.getRawPath();
        String token = path.substring(path.lastIndexOf('/') + 1);
        return new Secrets(Stream.of(apiKey, token).filter(word -> word.length() >= 4).toList());
    }

    /** The text in one line, without the secrets, at most {@code length} characters. */
    String hidden(String text, int length) {
        String clean = text;
        for (String word : words) {
            clean = clean.replace(word, "[hidden]");
        }
        clean = clean.replaceAll("(?i)bearer\\s+[^\\s\"'<]+", "Bearer [hidden]").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return clean.length() <= length ? clean : clean.substring(0, length - 1) + "…";
    }

    /** Never prints them. */
    @Override
    public String toString() {
        return "Secrets[" + words.size() + "]";
    }
}
