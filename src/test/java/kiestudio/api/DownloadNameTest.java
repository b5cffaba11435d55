package kiestudio.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadNameTest {

    @Test
    void a_plain_name_stands_in_both_forms() {
        assertThat(DownloadName.disposition(true, "cat.png", "image/png"))
                .isEqualTo("attachment; filename=\"cat.png\"; filename*=UTF-8''cat.png");
    }

    @Test
    void shown_in_the_browser_it_still_has_a_name() {
        assertThat(DownloadName.disposition(false, "cat.png", "image/png")).startsWith("inline; filename=\"cat.png\"");
    }

    @Test
    void a_russian_prompt_is_whole_for_those_who_can_read_it() {
        assertThat(DownloadName.disposition(true, "кот и пёс", "video/mp4"))
                .isEqualTo("attachment; filename=\"___ _ ___.mp4\"; filename*=UTF-8''"
                        + "%D0%BA%D0%BE%D1%82%20%D0%B8%20%D0%BF%D1%91%D1%81.mp4");
    }

    @Test
    void the_extension_is_that_of_the_bytes() {
        assertThat(DownloadName.disposition(true, "Photo.PNG", "image/jpeg")).contains("\"Photo.jpg\"");
        assertThat(DownloadName.disposition(true, "v1.5 final", "audio/mpeg")).contains("\"v1.5 final.mp3\"");
    }

    @Test
    void nothing_of_a_path_a_header_or_a_hidden_file_is_left() {
        assertThat(DownloadName.disposition(true, "../../etc/passwd", "image/png")).contains("\"etc passwd.png\"");
        assertThat(DownloadName.disposition(true, "a\"; x=\"b\r\nSet-Cookie: c", "image/png"))
                .contains("\"a x= b Set-Cookie c.png\"")
                .doesNotContain("\r", "\n");
        assertThat(DownloadName.disposition(true, ".bashrc", "image/png")).contains("\"bashrc.png\"");
    }

    @Test
    void an_empty_name_is_replaced_and_a_long_one_cut_between_characters() {
        assertThat(DownloadName.disposition(true, " ", "image/webp")).contains("\"kie-studio.webp\"");
        assertThat(DownloadName.disposition(true, "😀".repeat(300), "image/png"))
                .endsWith("UTF-8''" + "%F0%9F%98%80".repeat(100) + ".png");
    }
}
