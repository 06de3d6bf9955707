using FactBot.Core.Requests;

namespace FactBot.Core.Views;

/// <summary>A button. <paramref name="Main"/> marks the one that most people want.</summary>
public sealed record Button(string Label, ActionToken Token, bool Main = false);
