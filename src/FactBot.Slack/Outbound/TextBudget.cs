namespace FactBot.Slack.Outbound;

/// <summary>The text that a message can still hold, in UTF-16 code units, and whether some was dropped.</summary>
internal sealed class TextBudget
{
    public int Left { get; private set; } = SlackLimits.MessageWords;

    /// <summary>Whether a text was dropped entirely.</summary>
    public bool HasMissed { get; private set; }

    public void Take(int length) => Left -= length;

    public void Miss(string words) => HasMissed |= !string.IsNullOrWhiteSpace(words);
}
