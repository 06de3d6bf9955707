using System.Globalization;
using FactBot.Core.Views;

namespace FactBot.Host.Desk;

/// <summary>Lines for the terminal desk, typed before it starts.</summary>
/// <param name="Lines">What is typed.</param>
/// <param name="Folder">Where its files are looked for.</param>
/// <param name="Clock">Stands still at the script's first hour.</param>
internal sealed record DeskScript(string Lines, string Folder, ScriptClock Clock)
{
    /// <summary>Why it cannot be read.</summary>
    public View.Problem? Problem { get; private init; }

    /// <summary>A script that begins with a "/clock" line begins at that hour; another one now.</summary>
    public static DeskScript Read(string file, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var start = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, TimeSpan.Zero);
        try
        {
            var path = Path.GetFullPath(file);
            var text = File.ReadAllText(path);
            return new DeskScript(text, Path.GetDirectoryName(path)!, new ScriptClock(Start(text, start)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var name = new string([.. file.Where(c => !char.IsControl(c)).Take(200)]);
            return new DeskScript("", "", new ScriptClock(start))
            {
                Problem = new View.Problem(string.Create(CultureInfo.InvariantCulture, $"The script \"{name}\" cannot be read. Check its name and folder.")),
            };
        }
    }

    private static DateTimeOffset Start(string text, DateTimeOffset now) => text.Split('\n')
        .Select(DeskLineReader.Read)
        .FirstOrDefault(line => line is not (DeskLine.Nothing or DeskLine.Heading)) is DeskLine.Clock(var hour)
            ? ClockLine.Read(hour, now) ?? now
            : now;
}
