namespace FactBot.Host.Desk;

/// <summary>A conversation at the terminal: reads lines, does what they say, and waits each time until the desk has answered.</summary>
internal sealed class TerminalSession(
    DeskLines lines, ChatCommands speaking, NavigationCommands moving, ButtonCommands pressing, Transcript transcript, ScriptPacer pace, TerminalUser user)
{
    /// <summary>What is said first to whoever types, and whether a line to type on is shown; null: neither.</summary>
    public string? Greeting { get; init; }

    /// <summary>Ends with the lines, or when somebody quits.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (Greeting is not null)
        {
            transcript.Note(Greeting);
        }

        await speaking.AgainAsync(ct);

        while (true)
        {
            if (Greeting is not null)
            {
                await moving.ArriveAsync(ct);
                await pace.SettleAsync(ct);
                transcript.Prompt(user);
            }

            if (await lines.NextAsync(ct) is not { } line || line is DeskLine.Quit)
            {
                await pace.SettleAsync(ct);
                return;
            }

            await TryAsync(line, ct);
            await pace.SettleAsync(ct);
        }
    }

    /// <summary>What cannot be written to the chat's own file was not said.</summary>
    private async Task TryAsync(DeskLine line, CancellationToken ct)
    {
        try
        {
            if (line is DeskLine.Say or DeskLine.Slash or DeskLine.Attach)
            {
                await moving.ArriveAsync(ct);
                await pace.SettleAsync(ct);
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
        DeskLine.Say(var text) => speaking.SayAsync(text, ct),
        DeskLine.Slash(var text) => speaking.SlashAsync(text, ct),
        DeskLine.Reply(var number, var text) => speaking.ReplyAsync(number, text, ct),
        DeskLine.Direct(var text) => speaking.DirectAsync(text, ct),
        DeskLine.Attach(var path, var text) => speaking.AttachAsync(path, text, ct),
        DeskLine.Edit(var number, var text) => speaking.EditAsync(number, text, ct),
        DeskLine.Delete(var number) => speaking.DeleteAsync(number, ct),
        DeskLine.Press(var label, var number) => pressing.PressAsync(label, number, ct),
        DeskLine.Fill(var values) => pressing.FillAsync(values, ct),
        DeskLine.Save(var isEvidence, var number, var values) => pressing.SaveAsync(isEvidence, number, values, ct),
        DeskLine.Channel(var name, var isPrivate) => moving.GoToAsync(name, isPrivate, ct),
        DeskLine.Clock(var hour) => moving.ClockAsync(hour, ct),
        DeskLine.Wait => pace.WaitAsync(ct),
        _ => DoNow(line),
    };

    private Task DoNow(DeskLine line)
    {
        switch (line)
        {
            case DeskLine.As(var name):
                moving.As(name);
                break;
            case DeskLine.Thread(var target):
                moving.Thread(target);
                break;
            case DeskLine.Back:
                moving.Back();
                break;
            case DeskLine.Look(var number):
                moving.Look(number);
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
