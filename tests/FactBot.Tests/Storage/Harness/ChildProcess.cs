using System.Diagnostics;

namespace FactBot.Tests.Storage.Harness;

/// <summary>A real process of its own, that can be killed as the system would kill it.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly Task _reading;
    private readonly int _patience;
    private readonly TaskCompletionSource _saidEnough = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process, int patience)
    {
        _process = process;
        _patience = patience;
        _reading = ReadAsync();
    }

    /// <summary>What it said, once it has ended.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>It said as many lines as it was started to say, or ended.</summary>
    public Task SaidEnough => _saidEnough.Task;

    public static ChildProcess Start(params string[] arguments) => StartAndListen(1, arguments);

    public static ChildProcess StartAndListen(int lines, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Child).Assembly.Location, Child.Verb, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new ChildProcess(Process.Start(start)!, lines);
    }

    /// <returns>The status that it ended with.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        await _reading;
        return _process.ExitCode;
    }

    public Task<int> KillAsync()
    {
        _process.Kill();
        return EndAsync();
    }

    public void Dispose() => _process.Dispose();

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _lines.Add(line);
            if (_lines.Count == _patience)
            {
                _saidEnough.SetResult();
            }
        }

        _ = _saidEnough.TrySetResult();
    }
}
