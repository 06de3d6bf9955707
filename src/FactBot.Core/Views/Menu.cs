using System.Collections.Immutable;

namespace FactBot.Core.Views;

/// <summary>A menu of at most 25 items.</summary>
public sealed record Menu(string Label, ImmutableArray<MenuItem> Items);
