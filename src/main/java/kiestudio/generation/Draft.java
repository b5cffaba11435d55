package kiestudio.generation;

import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody has typed into a model's form, not necessarily complete or right.
 *
 * @param kieModel the variant it was typed for
 * @param copies   how many tasks one press of the button makes, 1 or more
 */
public record Draft(String kieModel, ObjectNode input, int copies) {}
