/**
 * What can be made: the models, their kinds, fields, prices and variants, read from one YAML file a model. A new model is a new file
 * under {@code resources/catalog}; no Java knows a model by name. Imports only the platform.
 */
@NullMarked
package kiestudio.catalog;

import org.jspecify.annotations.NullMarked;
