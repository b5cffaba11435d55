/**
 * People: sign-in, first-run set-up, roles, API tokens, budgets and the ledger of credits, audit. Knows neither tasks nor media;
 * imports only the platform.
 */
@NullMarked
package kiestudio.account;

import org.jspecify.annotations.NullMarked;
