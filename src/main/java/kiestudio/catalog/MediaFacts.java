package kiestudio.catalog;

import org.jspecify.annotations.Nullable;

/** What validation and prices need to know of a medium. Sizes in bytes and pixels. */
public record MediaFacts(String mimeType, long size, @Nullable Integer width, @Nullable Integer height) {}
