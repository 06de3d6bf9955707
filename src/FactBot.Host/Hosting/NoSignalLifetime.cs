using Microsoft.Extensions.Hosting;

namespace FactBot.Host.Hosting;

/// <summary>The command line handles signals and cancels the run's token, so the host itself handles none.</summary>
internal sealed class NoSignalLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
