package kiestudio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import kiestudio.media.Media;
import kiestudio.ui.parts.PageDialog;
import kiestudio.ui.parts.Words;

/** A source as large as the screen allows, with its size. */
final class SourceDialog extends PageDialog {

    SourceDialog(Media medium, Words words) {
        setHeaderTitle(medium.fileName());
        addClassName("source-dialog");
        var facts = new Paragraph(
                medium.width() == null || medium.height() == null
                        ? words.bytes(medium.size())
                        : words.text("source.facts", medium.width() + "×" + medium.height(), words.bytes(medium.size())));
        facts.addClassName("muted");
        add(new Image(medium.path(), medium.fileName()), facts);
        getFooter().add(new Button(words.text("dialog.close"), clicked -> close()));
    }
}
