namespace FactBot.Host.Desk;

/// <summary>A session at the terminal reads lines, carries each one out, and waits until the desk has responded.</summary>
internal sealed class TerminalSession(
    DeskLines lines, ChatCommands chatCommands, NavigationCommands navigation, ButtonCommands buttons, Transcript transcript, ScriptPacer pacer, TerminalUser user)
{
    /// <summary>The first line shown to a person who types. Null shows neither a greeting nor prompts.</summary>
    public string? Greeting { get; init; }

    /// <summary>Returns at the end of the lines, or when the person quits.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (Greeting is not null)
        {
            transcript.Note(Greeting);
        }

        await chatCommands.AgainAsync(ct);

        while (true)
        {
            if (Greeting is not null)
            {
                await navigation.ArriveAsync(ct);
                await pacer.SettleAsync(ct);
                transcript.Prompt(user);
            }

            if (await lines.NextAsync(ct) is not { } line || line is DeskLine.Quit)
            {
                await pacer.SettleAsync(ct);
                return;
            }

            await TryAsync(line, ct);
            await pacer.SettleAsync(ct);
        }
    }

    /// <summary>A line that cannot be written to the chat's file counts as not said.</summary>
    private async Task TryAsync(DeskLine line, CancellationToken ct)
    {
        try
        {
            if (line is DeskLine.Say or DeskLine.Slash or DeskLine.Attach)
            {
                await navigation.ArriveAsync(ct);
                await pacer.SettleAsync(ct);
            }

            await DoAsync(line, ct);
        }
        catch (IOException e)
        {
            transcript.Note($"This could not be said: {e.Message} Mend that, then say it again.");
        }
    }

    private Task DoAsync(DeskLine line, CancellationToken ct) => line switch
    {
        DeskLine.Say(var text) => chatCommands.SayAsync(text, ct),
        DeskLine.Slash(var text) => chatCommands.SlashAsync(text, ct),
        DeskLine.Reply(var number, var text) => chatCommands.ReplyAsync(number, text, ct),
        DeskLine.Direct(var text) => chatCommands.DirectAsync(text, ct),
        DeskLine.Attach(var path, var text) => chatCommands.AttachAsync(path, text, ct),
        DeskLine.Edit(var number, var text) => chatCommands.EditAsync(number, text, ct),
        DeskLine.Delete(var number) => chatCommands.DeleteAsync(number, ct),
        DeskLine.Press(var label, var number) => buttons.PressAsync(label, number, ct),
        DeskLine.Fill(var values) => buttons.FillAsync(values, ct),
        DeskLine.Save(var isEvidence, var number, var values) => buttons.SaveAsync(isEvidence, number, values, ct),
        DeskLine.Channel(var name, var isPrivate) => navigation.GoToAsync(name, isPrivate, ct),
        DeskLine.Clock(var hour) => navigation.ClockAsync(hour, ct),
        DeskLine.Wait => pacer.WaitAsync(ct),
        _ => DoNow(line),
    };

    private Task DoNow(DeskLine line)
    {
        switch (line)
        {
            case DeskLine.As(var name):
                navigation.As(name);
                break;
            case DeskLine.Thread(var target):
                navigation.Thread(target);
                break;
            case DeskLine.Back:
                navigation.Back();
                break;
            case DeskLine.Look(var number):
                navigation.Look(number);
                break;
            case DeskLine.Help:
                transcript.Print(DeskHelp.View);
                break;
            case DeskLine.Heading(var text):
                transcript.Heading(text);
                break;
            case DeskLine.Wrong(var sentence):
                transcript.Note(sentence);
                break;
        }

        return Task.CompletedTask;
    }
}
