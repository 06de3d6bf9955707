using System.Collections.Immutable;

namespace FactBot.Core.Views;

/// <summary>A section of the report. A section without items shows <paramref name="Empty"/>.</summary>
public sealed record ReportSection(string Heading, ImmutableArray<ReportItem> Items, string Empty);
