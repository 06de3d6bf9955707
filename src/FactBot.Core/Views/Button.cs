using FactBot.Core.Requests;

namespace FactBot.Core.Views;

/// <summary>Something to press. <paramref name="Main"/>: the one that most people want.</summary>
public sealed record Button(string Label, ActionToken Token, bool Main = false);
