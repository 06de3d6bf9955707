namespace FactBot.Tests.Wire;

/// <summary>One thing that the bot sent.</summary>
/// <param name="Lane">What is sent in one lane is sent in order; between lanes there is none.</param>
/// <param name="IsOrdered">False where the order within the lane is nobody's either.</param>
/// <param name="Text">As it is written down.</param>
internal sealed record WireLine(string Lane, bool IsOrdered, string Text);
