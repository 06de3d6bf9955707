namespace FactBot.Slack.Outbound;

/// <summary>How many words one message still holds, and whether some found no room.</summary>
internal sealed class TextBudget
{
    public int Left { get; private set; } = SlackLimits.MessageWords;

    /// <summary>Something was left out whole.</summary>
    public bool HasMissed { get; private set; }

    public void Take(int length) => Left -= length;

    public void Miss(string words) => HasMissed |= !string.IsNullOrWhiteSpace(words);
}
