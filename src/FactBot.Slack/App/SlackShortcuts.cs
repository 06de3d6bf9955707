namespace FactBot.Slack.App;

/// <summary>The shortcuts on a message, by the ids that the manifest gives them.</summary>
public static class SlackShortcuts
{
    public const string CheckLink = "check_link";
    public const string SaveNote = "save_note";
    public const string SaveEvidence = "save_evidence";
}
