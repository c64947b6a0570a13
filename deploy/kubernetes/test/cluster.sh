# What scenarios are written with: the cluster by kubectl, the database and the services from a pod beside them. Sourced.
# shellcheck shell=bash

namespace=plumbline
tools_namespace=plumbline-test-tools
mark=plumbline-test
services=(bi-service migrator-service metrics-catalog-service)

say() {
  echo "$(date +%T)  $*" >&2
}

give_up() {
  echo "$*" >&2
  exit 1
}

kubectl() {
  command "$PLUMBLINE_KUBECTL" "$@"
}

k() {
  kubectl --namespace "$namespace" "$@"
}

# judge SCENARIO SEEN LIMIT HOLDS: a line of the table; HOLDS is 1 where what was seen is within the limit.
judge() {
  local verdict=ok
  [ "$4" = 1 ] || verdict=FAILED
  printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$verdict" >>"$PLUMBLINE_TEST_WORK/table"
  say "$verdict: $1: $2 (limit: $3)"
}

# await SECONDS WHAT COMMAND...: until the command succeeds.
await() {
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || give_up "Not within its time: $what"
    sleep 0.5
  done
}

# tools COMMAND...: in the pod beside the services.
tools() {
  kubectl --namespace "$tools_namespace" exec -i tools -- "$@"
}

# sql DATABASE STATEMENT: as the superuser; columns are separated by blanks.
sql() {
  tools psql --no-psqlrc --quiet --tuples-only --no-align --field-separator=' ' --set=ON_ERROR_STOP=1 --dbname="$1" --command="$2"
}

target() {
  sql "$PLUMBLINE_TEST_DATABASE" "$1"
}

schema_version() {
  target "SELECT max(version)::integer FROM etl.flyway_schema_history WHERE success"
}

# ask METHOD URL [BODY]: as the superadmin; the status comes after the body, on a line of its own.
ask() {
  tools /test/ask "$@"
}

# The service that the Ingress sends a dashboard's requests to, as pods reach it.
ingress_backend() {
  local backend
  backend=$(k get ingress plumbline -o 'jsonpath={.spec.rules[0].http.paths[0].backend.service.name} {.spec.rules[0].http.paths[0].backend.service.port.name}')
  set -- $backend
  echo "http://$1.$namespace:$(k get service "$1" -o "jsonpath={.spec.ports[?(@.name=='$2')].port}")"
}

# removed_posts URL: what the overview of that bi-service says; nothing unless it answers.
removed_posts() {
  ask GET "$1/api/v1/overview" | sed -n 's/.*"removedPosts":{[^}]*"value":\([0-9]*\).*/\1/p'
}

# apply FOLDER: renders it here and applies it.
apply() {
  kubectl kustomize "$1" >"$1.yaml"
  kubectl apply -f "$1.yaml" >>"$PLUMBLINE_TEST_WORK/applied.log"
}

# job_condition NAME: Complete or Failed; nothing while it runs.
job_condition() {
  k get job "$1" -o 'jsonpath={.status.conditions[?(@.status=="True")].type}' | grep -oE 'Complete|Failed' | head -1
}

job_ended() {
  [ -n "$(job_condition "$1")" ]
}

# await_job SECONDS NAME: until it is complete; one that fails is said at once.
await_job() {
  await "$1" "job $2" job_ended "$2"
  [ "$(job_condition "$2")" = Complete ] || {
    k logs "job/$2" --all-containers --tail=20 >&2 || true
    give_up "Job $2 failed"
  }
}

# await_rollouts SECONDS: until every service runs as it was applied last, and the pods of before are gone.
await_rollouts() {
  local service
  for service in "${services[@]}"; do
    k rollout status "deployment/$service" --timeout="$1s" >/dev/null
  done
}

# pods SERVICE TEMPLATE: of those that are there and not ending.
pods() {
  k get pods -l "app.kubernetes.io/name=$1" --field-selector=status.phase=Running \
    -o "go-template={{range .items}}{{if not .metadata.deletionTimestamp}}$2{{\"\\n\"}}{{end}}{{end}}"
}

# every_pod TEMPLATE: the same of all services.
every_pod() {
  local service
  for service in "${services[@]}"; do
    pods "$service" "$1"
  done
}

# ready_pods SERVICE: how many.
ready_pods() {
  pods "$1" '{{range .status.conditions}}{{if eq .type "Ready"}}{{.status}}{{end}}{{end}}' | grep -c True || true
}

everything_ready() {
  local service
  for service in "${services[@]}"; do
    [ "$(ready_pods "$service")" -ge 2 ] || return 1
  done
}

# How often containers of services have been started again.
restarts() {
  k get pods -l app.kubernetes.io/part-of=plumbline \
    -o 'jsonpath={range .items[*]}{range .status.containerStatuses[*]}{.restartCount}{"\n"}{end}{end}' | awk '{ sum += $1 } END { print sum + 0 }'
}

# begin_load NAME PER_SECOND: dashboards ask for the overview until end_load.
begin_load() {
  tools rm -f /tmp/stop
  tools /test/load "$(ingress_backend)/api/v1/overview" "$2" >"$PLUMBLINE_TEST_WORK/load-$1" &
  load=$!
  load_began=$SECONDS
  # A scenario that breaks off leaves none behind.
  trap 'tools touch /tmp/stop' EXIT
}

# end_load NAME: sets requests, lost, per_second, and how many answers had another number than 309.
end_load() {
  tools touch /tmp/stop
  trap - EXIT
  wait "$load"
  local file=$PLUMBLINE_TEST_WORK/load-$1
  requests=$(grep -c '^answer ' "$file" || true)
  lost=$(grep '^answer ' "$file" | grep -vc '^answer 200 ' || true)
  wrong=$(grep '^value ' "$file" | grep -vcE '^value (309|none)$' || true)
  right=$(grep -c '^value 309$' "$file" || true)
  per_second=$((requests / (SECONDS - load_began)))
  # shellcheck disable=SC2034 # for scenarios
  slowest=$(awk '/^answer 200 / { if ($3 > most) most = $3 } END { printf "%d", most * 1000 }' "$file")
}
