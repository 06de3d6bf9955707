namespace FactBot.Slack.Outbound;

/// <summary>Slack's limits, in characters unless stated otherwise (https://docs.slack.dev/reference/block-kit).</summary>
public static class SlackLimits
{
    public const int BlocksInMessage = 50;
    public const int ButtonText = 75;
    public const int ButtonUrl = 3000;
    public const int OptionText = 75;
    public const int OptionValue = 75;
    public const int Options = 100;
    public const int ActionsInBlock = 25;
    public const int Placeholder = 150;
    public const int ModalTitle = 24;
    public const int InputLabel = 2000;
    public const int InputText = 3000;
    public const int PrivateMetadata = 3000;

    /// <summary>The limit of an error beside a field. Slack states none; longer ones are of no help.</summary>
    public const int FieldError = 500;

    /// <summary>The limit of a message's plain text; Slack refuses an edit with more.</summary>
    public const int Text = 3900;

    /// <summary>The limit of a rich text block. Slack states none; this is the limit of a section, which was never seen refused.</summary>
    public const int RichText = 3000;

    /// <summary>
    /// The limit of all rich text of one message; a menu and buttons with the longest labels add up to 4,000. Slack refuses too much with
    /// "msg_blocks_too_long" and states no limit; developers have seen 11,341 refused (https://github.com/slackapi/bolt-js/issues/2867).
    /// </summary>
    public const int MessageWords = 7000;

    /// <summary>At most <paramref name="limit"/> UTF-16 code units, with an ellipsis where text is cut.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = limit - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "\u2026");
    }
}
