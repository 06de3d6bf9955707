using FactBot.Bench;
using FactBot.Bench.Desk;
using FactBot.Bench.Discord;
using FactBot.Bench.Reliability;
using FactBot.Bench.Slack;
using FactBot.Tests.Delivery.Harness;
using FactBot.Tests.Storage.Harness;

// dotnet run -c Release --project tests/FactBot.Bench -- <what>
return args switch
{
    ["analysis"] => AnalysisBenchmark.Run(),
    ["scaling"] => Scaling.Run(),
    ["cold"] => ColdStart.Run(20),
    ["cold", var times] when int.TryParse(times, out var n) && n > 0 => ColdStart.Run(n),
    ["card"] => await Links.OneByOneAsync(300),
    ["links"] => await Links.SustainedAsync(3),
    ["links", var minutes] when int.TryParse(minutes, out var n) && n > 0 => await Links.SustainedAsync(n),
    ["idle"] => await Idle.RunAsync(60),
    ["accuracy"] => await Accuracy.RunAsync(),
    [Child.Verb, ..] => await Child.RunAsync(args),
    ["kills"] => await Kills.AtRandomAsync(1000),
    ["kills", var times] when int.TryParse(times, out var n) && n > 0 => await Kills.AtRandomAsync(n),
    ["faults"] => await Faults.RunAsync(12),
    ["faults", var notes] when int.TryParse(notes, out var n) && n > 0 => await Faults.RunAsync(n),
    ["ack"] => await Acknowledging.RunAsync(100_000),
    ["ack", var claims] when int.TryParse(claims, out var n) && n > 0 => await Acknowledging.RunAsync(n),
    ["file"] => await FileCosts.RunAsync(20_000),
    ["file", var claims] when int.TryParse(claims, out var n) && n > 0 => await FileCosts.RunAsync(n),
    ["soak"] => await Soak.RunAsync(1_000_000),
    ["soak", var operations] when int.TryParse(operations, out var n) && n > 0 => await Soak.RunAsync(n),
    ["selfkill"] => await Kills.ByThemselvesAsync(200),
    ["selfkill", var times] when int.TryParse(times, out var n) && n > 0 => await Kills.ByThemselvesAsync(n),
    ["outbox"] => await ChaosChats.RunAsync(10_000, Wrong.Nothing),
    ["outbox", var events] when int.TryParse(events, out var n) && n > 0 => await ChaosChats.RunAsync(n, Wrong.Nothing),
    ["outbox", var events, var wrong] when int.TryParse(events, out var n) && n > 0 && Enum.TryParse<Wrong>(wrong, true, out var what) => await ChaosChats.RunAsync(n, what),
    ["pdfs"] => await StrangersPdfs.HostileAsync(),
    ["pdf"] => await StrangersPdfs.GoodAsync(40),
    ["slack"] => await Storm.RunAsync(10_000),
    ["slack", var events] when int.TryParse(events, out var n) && n > 0 => await Storm.RunAsync(n),
    ["slackrefresh"] => await Refreshes.RunAsync(100),
    ["slackrefresh", var times] when int.TryParse(times, out var n) && n > 0 => await Refreshes.RunAsync(n),
    ["discordwire"] => await DiscordWire.RunAsync(10_000, 100),
    ["discord"] => await DiscordTraffic.RunAsync(10_000),
    ["discord", var events] when int.TryParse(events, out var n) && n > 0 => await DiscordTraffic.RunAsync(n),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        What shall be measured?
          analysis      time to analyse 5 KB of text: p50 and p95 on one core after warm-up
          scaling       time per KB from 1 KB to 1 MB; tells a step that grows faster than the text
          cold [TIMES]  a fresh process: factbot check FILE, from the Release build of the program
          card          a link posted, its page on loopback, to the card handed to the chat
          links [MIN]   200 posted links a minute for so many minutes
          idle          the running program while nobody says anything: memory and processor time
          kills [N]     processes at work on one data file, killed at random: what is lost, what is there by half
          faults [N]    power cuts at every flush of a day with N notes, each unconfirmed write kept, dropped or torn
          selfkill [N]  processes that kill themselves after commit 1, 2 and 8, with and without the wait for the disk
          ack [CLAIMS]  how long until an event is on the disk, and the desk's reads, in a file with 100,000 claims
          file [CLAIMS]  what the log under the engine costs: bytes and flushes of a note, time of a start
          soak [OPS]    a million writes of a desk at work: memory, length of the log, waits
          outbox [N [blindresend|nodedupe]]  N events against a chat that misbehaves and a process that dies
          pdfs          hostile PDFs: the answer to each, its time and memory, and how long others wait meanwhile
          pdf           what a good PDF costs in a child process, started ahead or not, over parsing it here
          slack [N]     N notes through Slack's sockets, a tenth told again, sockets dropped, calls put off: lost, doubled, waits
          slackrefresh [N]  N planned refreshes of the socket: events missed; and the time back after a break
          discordwire   10,000 events over a Discord gateway that drops 100 connections, with four restarts
          discord [N]   N commands and mentions through the Discord adapter: 100 drops, replays, 5 % 429
          accuracy      the scorers of ../shared/eval on the development files, where those are present
        """);
    return 2;
}
