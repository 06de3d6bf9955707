namespace FactBot.Core.Views;

/// <summary>A few words beside a claim or below the claims.</summary>
public sealed record Remark(string Words, Tone Tone = Tone.Plain);
