namespace FactBot.Core.Requests;

/// <summary>
/// The names of actions. They stand in stored messages and in the buttons of old ones, so a name that was once used is never used for
/// anything else. An action that is named in its row alone needs no constant here.
/// </summary>
public static class ActionVerb
{
    public const string Open = "Open";
    public const string Note = "Note";
    public const string Question = "Question";
    public const string Evidence = "Evidence";
    public const string Verdict = "Verdict";
    public const string Take = "Take";
    public const string Assign = "Assign";
    public const string Dismiss = "Dismiss";
    public const string Restore = "Restore";
    public const string Add = "Add";
    public const string Report = "Report";
    public const string Claims = "Claims";
    public const string Paste = "Paste";
    public const string Sample = "Sample";
    public const string WhoSees = "WhoSees";

    /// <summary>Saves somebody's message as a note; the form asks for the claim.</summary>
    public const string SaveNote = "SaveNote";
    public const string SaveEvidence = "SaveEvidence";
}
