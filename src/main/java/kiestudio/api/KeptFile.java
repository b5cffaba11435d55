package kiestudio.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What {@link MediaAnswer} answers, for the OpenAPI document. */
@ApiResponse(
        responseCode = "200",
        description = "The file",
        content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
@ApiResponse(
        responseCode = "206",
        description = "The range asked for",
        content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
@ApiResponse(responseCode = "304", description = "Not changed", content = @Content)
@ApiResponse(responseCode = "416", description = "The range begins behind the end")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface KeptFile {}
