using System.Collections.Immutable;

namespace FactBot.Core.Views;

/// <summary>A claim on the card: its number, its verbatim words in quotation marks, and the remarks on it.</summary>
public sealed record ClaimLine(int Number, string Words, ImmutableArray<Remark> Remarks);
