import ArgumentParser

/// `completion`: needs no daemon.
struct CompletionCommand: ParsableCommand {
    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish

        var completionShell: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "completion", abstract: "Print a completion script for a shell.",
        discussion: "For bash: watcherctl completion bash > /etc/bash_completion.d/watcherctl")

    @Argument(help: "bash, zsh or fish.") var shell: Shell

    func run() throws {
        print(WatcherCtl.completionScript(for: shell.completionShell))
    }
}
