package io.haedap.faq.transfer;

import io.haedap.faq.ImportReport;
import java.util.List;

/**
 * What became of an import from elsewhere; {@code noted} are articles that came in, but not quite whole,
 * {@code pictures} how many were taken in, or would have to be.
 */
public record HelpCentreReport(
        ImportReport done, List<ImportReport.Rejected> noted, List<HelpCentrePlacing> places, int pictures) {}
