/**
 * A stand-in for Kie on a loopback port, started when there is no API key. Speaks Kie's contract from the same catalogue and makes
 * real pictures, clips and sound. Imports the catalogue and the platform; nobody imports it.
 */
@NullMarked
package kiestudio.simulator;

import org.jspecify.annotations.NullMarked;
