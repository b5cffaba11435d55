package kiestudio.ui.create;

import kiestudio.catalog.Variant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One task that a press of Generate would make.
 *
 * @param model the studio's id, or Kie's where the person chose the version
 */
record Order(String model, Variant variant, ObjectNode input) {}
