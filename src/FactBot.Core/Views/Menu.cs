using System.Collections.Immutable;

namespace FactBot.Core.Views;

/// <summary>One of several to choose, at most 25.</summary>
public sealed record Menu(string Label, ImmutableArray<MenuItem> Items);
