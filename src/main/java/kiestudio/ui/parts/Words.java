package kiestudio.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import kiestudio.catalog.Category;
import kiestudio.catalog.Kind;
import kiestudio.catalog.Price;
import kiestudio.catalog.Text;
import kiestudio.generation.Note;
import kiestudio.generation.TaskState;

/** The studio's texts, numbers and times in one language. */
public record Words(Locale locale) {

    /** In the language of the current UI. */
    public static Words here() {
        return new Words(UI.getCurrentOrThrow().getLocale());
    }

    public String text(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }

    public String of(Text text) {
        return text.in(locale);
    }

    public String of(TaskState state) {
        return text("state." + state.id());
    }

    /** What stands in a task's way, as a sentence; says nothing of money. */
    public String of(Note note) {
        return text("note." + note.kind().id(), note.detail());
    }

    public String of(Kind kind) {
        return text("kind." + kind.id());
    }

    public String of(Category category) {
        return text("category." + category.id());
    }

    /** "8 credits", in the right plural. */
    public String credits(BigDecimal amount) {
        return text("credits." + plural(amount), number(amount));
    }

    /** The text of this number's plural: {@code key.one}, {@code key.few}, {@code key.many} or {@code key.other}. */
    public String counted(String key, long count) {
        return text(key + "." + plural(BigDecimal.valueOf(count)), number(count));
    }

    /** "3 parts", in the right plural. */
    public String parts(long count) {
        return text("speech.parts." + plural(BigDecimal.valueOf(count)), number(count));
    }

    /** "12,400 characters", in the right plural. */
    public String characters(long count) {
        return text("characters." + plural(BigDecimal.valueOf(count)), number(count));
    }

    /** "4 credits", "0.8 credits a second": a list price with what it is counted in. */
    public String price(BigDecimal credits, Price.Unit unit) {
        return switch (unit) {
            case IMAGE, VIDEO, OUTPUT_SIDE -> credits(credits);
            case SECOND -> text("price.second", credits(credits));
            case THOUSAND_CHARACTERS -> text("price.characters", credits(credits));
        };
    }

    /** "$0.04": what so many credits cost, to a hundredth of a cent: half a credit is a quarter of one. */
    public String money(BigDecimal credits) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("USD"));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(4);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(credits.multiply(Price.USD_PER_CREDIT));
    }

    public String number(Number number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    /** "12 s" or "2 min", rounded. */
    public String duration(long seconds) {
        return seconds < 90 ? text("duration.seconds", seconds) : text("duration.minutes", Math.round(seconds / 60.0));
    }

    /** "1:05". */
    public static String clock(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    /** "10 MB", in steps of 1000, as the catalogue counts Kie's limits. */
    public String bytes(long bytes) {
        return bytes < 1_000_000
                ? text("bytes.kb", Math.max(1, Math.round(bytes / 1000.0)))
                : text("bytes.mb", number(Math.round(bytes / 100_000.0) / 10.0));
    }

    public String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** As short as it can be told: without the year, if it is the present one. */
    public String moment(Instant instant, Instant now, ZoneId zone) {
        if (instant.atZone(zone).getYear() != now.atZone(zone).getYear()) {
            return time(instant, zone);
        }
        return DateTimeFormatter.ofLocalizedPattern("MMMdjm")
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** The time of day, to the second. */
    public String clock(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    public String day(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** CLDR's cardinal plural of English and Russian. */
    private String plural(BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > 0) {
            return "other";
        }
        long n = amount.longValue();
        if (!locale.getLanguage().equals("ru")) {
            return n == 1 ? "one" : "other";
        }
        if (n % 10 == 1 && n % 100 != 11) {
            return "one";
        }
        boolean few = n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
        return few ? "few" : "many";
    }
}
