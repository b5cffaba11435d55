package kiestudio.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kiestudio.ui.parts.Icon;
import kiestudio.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** From which day to which: a button that says it, and behind it two calendars and a few ready ranges. */
final class DaysFilter extends Composite<Div> {

    /** A range was chosen by a person. */
    interface Chosen {
        void days(@Nullable LocalDate from, @Nullable LocalDate to);
    }

    private final transient Words words;
    private final transient Clock clock;
    private final transient Supplier<ZoneId> zone;
    private final transient Chosen chosen;
    private final Button button = new Button(Icon.CALENDAR.create());
    private final Popover popover = new Popover();
    final DatePicker from = new DatePicker();
    final DatePicker to = new DatePicker();

    DaysFilter(Words words, Clock clock, Supplier<ZoneId> zone, Chosen chosen) {
        this.words = words;
        this.clock = clock;
        this.zone = zone;
        this.chosen = chosen;
        button.addClassName("days-button");
        button.setAriaLabel(words.text("history.days"));
        prepare(from, "history.days.from");
        prepare(to, "history.days.to");
        popover.setTarget(button);
        popover.setModal(true);
        popover.setAriaLabel(words.text("history.days"));
        popover.add(content());
        getContent().addClassName("days-filter");
        getContent().add(button, popover);
        show(null, null);
    }

    void show(@Nullable LocalDate first, @Nullable LocalDate last) {
        from.setValue(first);
        to.setValue(last);
        String range = range(first, last);
        button.setText(range);
        button.setAriaLabel(words.text("history.days") + ": " + range);
        button.setClassName("chosen", first != null || last != null);
    }

    private String range(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null && last == null) {
            return words.text("history.days.any");
        }
        if (first == null) {
            return words.text("history.days.until", day(last));
        }
        if (last == null) {
            return words.text("history.days.since", day(first));
        }
        return first.equals(last) ? day(first) : day(first) + " – " + day(last);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : words.day(day.atStartOfDay(zone.get()).toInstant(), zone.get());
    }

    private Component content() {
        var ready = new Div(
                ready("history.days.today", 1), ready("history.days.week", 7), ready("history.days.month", 30), any());
        ready.addClassName("days-ready");
        var own = new Div(from, to);
        own.addClassName("days-own");
        var content = new Div(ready, own);
        content.addClassName("days-choice");
        return content;
    }

    private Button ready(String key, int days) {
        return choice(key, () -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone.get());
            chosen.days(today.minusDays(days - 1L), today);
        });
    }

    private Button any() {
        return choice("history.days.any", () -> chosen.days(null, null));
    }

    private Button choice(String key, Runnable action) {
        var choice = new Button(words.text(key), clicked -> {
            popover.close();
            action.run();
        });
        choice.addClassName("quiet");
        return choice;
    }

    private void prepare(DatePicker picker, String key) {
        picker.setLabel(words.text(key));
        picker.setLocale(words.locale());
        picker.setI18n(calendar(words.locale()));
        picker.setClearButtonVisible(true);
        picker.setAutoOpen(true);
        picker.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                inOrder(picker);
            }
        });
    }

    /** The one that was just chosen stands; an end before the beginning moves along. */
    private void inOrder(DatePicker last) {
        LocalDate first = from.getValue();
        LocalDate end = to.getValue();
        boolean crossed = first != null && end != null && end.isBefore(first);
        chosen.days(crossed && last == to ? end : first, crossed && last == from ? first : end);
    }

    private DatePicker.DatePickerI18n calendar(Locale locale) {
        var texts = new DatePicker.DatePickerI18n()
                .setMonthNames(Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale)).toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setToday(words.text("history.days.today"))
                .setCancel(words.text("dialog.cancel"))
                .setBadInputErrorMessage(words.text("history.days.bad"));
        return texts.setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7);
    }

    /** From Sunday on, as the calendar wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
