namespace FactBot.Host.Desk;

/// <summary>One parsed line of the terminal desk. The set is closed.</summary>
internal abstract record DeskLine
{
    private DeskLine()
    {
    }

    /// <summary>A message in the current place.</summary>
    public sealed record Say(string Text) : DeskLine;

    /// <summary>The slash command "/fact ...", which posts no message.</summary>
    public sealed record Slash(string Text) : DeskLine;

    public sealed record As(string Name) : DeskLine;

    public sealed record Channel(string Name, bool IsPrivate) : DeskLine;

    /// <param name="Target">A message number, or a reference such as "A-1/3".</param>
    public sealed record Thread(string Target) : DeskLine;

    public sealed record Back : DeskLine;

    public sealed record Reply(int Number, string Text) : DeskLine;

    public sealed record Edit(int Number, string Text) : DeskLine;

    public sealed record Delete(int Number) : DeskLine;

    public sealed record Direct(string Text) : DeskLine;

    public sealed record Attach(string Path, string Text) : DeskLine;

    public sealed record Press(string Label, int? Number) : DeskLine;

    public sealed record Fill(string Values) : DeskLine;

    public sealed record Save(bool IsEvidence, int Number, string Values) : DeskLine;

    public sealed record Look(int? Number) : DeskLine;

    /// <param name="Hour">A time such as "2026-11-25 09:01", "09:01" or "+1d".</param>
    public sealed record Clock(string Hour) : DeskLine;

    public sealed record Wait : DeskLine;

    public sealed record Help : DeskLine;

    public sealed record Quit : DeskLine;

    /// <summary>A heading of a script, which is only printed.</summary>
    public sealed record Heading(string Text) : DeskLine;

    public sealed record Nothing : DeskLine;

    /// <param name="Sentence">A sentence that says what is wrong and what to type instead.</param>
    public sealed record Wrong(string Sentence) : DeskLine;
}
