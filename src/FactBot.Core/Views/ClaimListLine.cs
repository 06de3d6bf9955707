using System.Collections.Immutable;

namespace FactBot.Core.Views;

/// <summary>A claim in a list: its reference, its verbatim words in quotation marks, and the remarks on its state.</summary>
public sealed record ClaimListLine(string Ref, string Words, ImmutableArray<Remark> Remarks);
