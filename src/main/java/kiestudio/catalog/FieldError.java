package kiestudio.catalog;

/** What is wrong with one input field, and what would be allowed; {@code message} is English, as REST shows it. */
public record FieldError(String field, String message) {}
