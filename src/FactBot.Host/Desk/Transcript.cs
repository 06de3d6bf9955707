using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Text;
using FactBot.Core.Views;
using FactBot.Host.Terminal;
using Spectre.Console;

namespace FactBot.Host.Desk;

/// <summary>The transcript prints what happens in the chat: messages, changes, and ephemeral messages to one person.</summary>
internal sealed class Transcript(IAnsiConsole console)
{
    private const int Indent = 5;
    private const int ThreadIndent = 7;
    private const int FieldIndent = 7;

    /// <summary>UTF-16 code units. Longer messages are cut when they are printed.</summary>
    private const int LongestShown = 300;

    private readonly Lock _lock = new();

    public void Said(ChatMessage message)
    {
        var files = string.Concat(message.Files.Select(f => $" (file {f.Name})"));
        var edited = message.Edits > 0 ? " (edited)" : "";
        Print(Head(message).Add(Cut(NeutralText.Shown(message.Text)) + files + edited, Palette.Words));
    }

    /// <summary>Prints a message of the bot in full.</summary>
    public void Posted(ChatMessage message) => Show(Head(message), message.View, message.Text, message.Thread is null ? Indent : ThreadIndent);

    /// <summary>Prints the new state of a message of the bot in one line, if the state differs.</summary>
    public void Changed(ChatMessage before, ChatMessage now)
    {
        if (before.View is not { } view || State(view) != State(now.View!))
        {
            Note($"{now.Label} {State(now.View!)}");
        }
    }

    public void EditedByPerson(ChatMessage message) => Note($"{message.Label} edited by {message.By}: {Cut(NeutralText.Shown(message.Text))}");

    public void Deleted(ChatMessage message) => Note($"{message.Label} deleted");

    public void Marked(ChatMessage message, View.Mark mark) => Note($"{message.Label} marked: {string.Concat(PlainView.Lines(mark, LongestShown, false))}");

    public void Told(Person person, View view) =>
        Show(new HangingText("", Indent).Add($"(only you, {person.Name})  ", Palette.Quiet).Add($"{TerminalChat.Bot}> ", Palette.Heading), view, "", Indent);

    /// <summary>Prints a line of the desk itself, not of the chat.</summary>
    public void Note(string words) => Print(new HangingText("", Indent).Add(words, Palette.Quiet));

    /// <summary>Prints the current state of a message.</summary>
    public void Shown(ChatMessage message)
    {
        if (message.IsOfBot)
        {
            Posted(message);
        }
        else
        {
            Said(message);
        }
    }

    public void Clock(DateTimeOffset now) => Note(string.Create(CultureInfo.InvariantCulture, $"it is {now:ddd d MMM yyyy, HH:mm} UTC"));

    public void Prompt(TerminalUser user)
    {
        var thread = user.Thread is { } number ? $" under [{Numerals.Number(number)}]" : "";
        Do(() => console.Profile.Out.Writer.Write($"#{user.Channel}{thread}  {user.By}> "));
    }

    public void Print(View view) => Do(() => ViewPrinter.Print(view, console));

    public void Heading(string words) => Do(() =>
    {
        console.WriteLine();
        console.Write(new HangingText("", 0).Add($"# {words}", Palette.Heading));
    });

    /// <summary>Prints a form and its fields.</summary>
    public void Form(Form form)
    {
        Note($"{form.Title}: fill it in with /fill name=value ...");
        foreach (var field in form.Fields)
        {
            var choices = string.Join(" | ", field.Choices.Select(c => c.Value));
            var more = (choices.Length > 0 ? $" ({choices})" : "") + (field.Required ? ", needed" : "") + (field.Initial is { } set ? $", now: {set}" : "");
            Print(new HangingText("", FieldIndent).Add($"{field.Name} = {field.Label}{more}", Palette.Quiet));
        }
    }

    private static string State(View view) => view switch
    {
        View.ArticleCard { Head: { } head } => $"card of {head.Ref} updated: {head.State}, {head.Progress}",
        View.ClaimCard claim => $"message of {claim.Ref} updated: {string.Join(" \u00B7 ", claim.Head.Select(h => h.Words).Concat(claim.Tally is { } tally ? [tally] : []))}",
        _ => $"updated: {Cut(string.Join(' ', PlainView.Lines(view, LongestShown, false)))}",
    };

    private static HangingText Head(ChatMessage message)
    {
        var place = message.IsDirect ? "direct" : $"#{message.Channel}";
        var head = message.Thread is { } thread
            ? new HangingText(message.Label, ThreadIndent).Add($"under [{Numerals.Number(thread)}]  ", Palette.Quiet)
            : new HangingText(message.Label, Indent).Add($"{place}  ", Palette.Quiet);
        return head.Add($"{message.By}> ", Palette.Heading);
    }

    private static string Cut(string text) =>
        text.Length <= LongestShown ? text : $"{text[..LongestShown]}\u2026 ({Numerals.Number(text.Length)} characters)";

    /// <summary>Short views are printed on the line of their head, longer views below it.</summary>
    private void Show(HangingText head, View? view, string text, int indent)
    {
        if (view is View.ThreadLine or View.Response or View.Problem)
        {
            Print(head.Add(string.Join(' ', PlainView.Lines(view, int.MaxValue, false)), Palette.Words));
            return;
        }

        var width = Math.Max(1, console.Profile.Width - indent);
        var lines = view is null ? text.Split('\n').Select(TerminalText.Clean) : PlainView.Lines(view, width, console.Profile.Capabilities.Ansi);
        Do(() =>
        {
            console.Write(head);
            foreach (var line in lines)
            {
                console.Profile.Out.Writer.WriteLine(line.Length == 0 ? "" : new string(' ', indent) + line);
            }
        });
    }

    private void Print(HangingText line) => Do(() => console.Write(line));

    /// <summary>Prints one item at a time, and flushes it so that it is visible at once.</summary>
    private void Do(Action print)
    {
        lock (_lock)
        {
            try
            {
                print();
                console.Profile.Out.Writer.Flush();
            }
            catch (IOException)
            {
                // The reader of the pipe has gone, so nobody can be told.
            }
        }
    }
}
