package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.IntConsumer;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.TaskView;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;

/** The results of one task: pictures that open in full, players for video and sound. */
public final class ResultDisplay extends Div {

    /** @param open called with the number of the result that somebody wants to see in full */
    ResultDisplay(ShownTask shown, ModelCatalog catalog, String description, Words words, IntConsumer open) {
        this(shown.task().results().size());
        TaskView task = shown.task();
        Media source = shown.source();
        boolean single = task.results().size() == 1;
        for (int i = 0; i < task.results().size(); i++) {
            Media medium = task.results().get(i);
            int number = i;
            Runnable openThis = () -> open.accept(number);
            add(
                    single && SourcePicture.isBefore(source, task, medium, catalog)
                            ? BeforeAfter.small(source, medium, description, words, openThis)
                            : opening(medium, description, words, openThis));
        }
    }

    private ResultDisplay(int count) {
        addClassName("result-display");
        getElement().getClassList().set("several", count > 1);
    }

    private static Component opening(Media medium, String description, Words words, Runnable open) {
        return switch (medium.kind()) {
            case IMAGE -> button(thumbnail(medium, description), null, open);
            case VIDEO -> {
                var play = button(new ClipPreview(medium), words.text("result.play", description), open);
                play.add(Icon.PLAY.create());
                yield play;
            }
            case AUDIO -> new SoundPlayer(medium, description, words);
        };
    }

    private static NativeButton button(Component shown, @Nullable String name, Runnable open) {
        var button = new NativeButton("", pressed -> open.run());
        button.add(shown);
        button.addClassName("result-open");
        button.getElement().setAttribute("aria-haspopup", "dialog");
        if (name != null) {
            button.setAriaLabel(name);
        }
        return button;
    }

    static Image thumbnail(Media medium, String description) {
        var image = new Image(medium.thumbnailPath() + "?size=768", description);
        image.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
        if (medium.width() != null && medium.height() != null) {
            image.getElement().setAttribute("width", medium.width().toString());
            image.getElement().setAttribute("height", medium.height().toString());
        }
        return image;
    }

    static HtmlComponent player(String tag, Media medium, String description) {
        var player = new HtmlComponent(tag);
        player.getElement()
                .setAttribute("src", medium.path())
                .setAttribute("controls", true)
                .setAttribute("playsinline", true)
                .setAttribute("preload", "metadata")
                .setAttribute("aria-label", description);
        return player;
    }

    /** A link that saves the file under a name made from the prompt. */
    public static Anchor download(Media medium, Words words) {
        var link = new Anchor(medium.path() + "?download", Icon.DOWNLOAD.create());
        link.addClassNames("icon-button");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(words.text("result.download"));
        link.setTitle(words.text("result.download"));
        return link;
    }
}
